export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const codeSpan = (text: string): string => `\`${text}\``;
