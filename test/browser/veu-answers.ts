import type { Page } from 'playwright-core';
import {
  PARAGRAPH_GROUPS,
  type ParagraphGroup,
} from '../../shared/drafts/applications/paragraphs.ts';
import { type Filled, fill, press } from './filling.ts';

/** What a company answers, but for what it is called, where it is and who is told. */
export interface Company {
  readonly name: string;
  readonly country: string;
  readonly email: string;
  readonly reference: string;
  /** What it asks for in its country, by quarter. */
  readonly asked: Filled;
}

const paragraphs = (group: ParagraphGroup, isProven: boolean): Filled =>
  Object.fromEntries(
    PARAGRAPH_GROUPS[group].flatMap((paragraph) => [
      [`paragraph.${paragraph}.met`, '=yes'],
      [`paragraph.${paragraph}.answer`, `In place since 2021 and audited every year.`],
      ...(isProven
        ? [[`paragraph.${paragraph}.evidence`, `Compliance manual 2026, chapter ${paragraph}`]]
        : []),
    ]),
  );

/** Section by section, as the form asks; unless all is proven in words, three paragraphs wait for files. */
export async function fillApplication(
  page: Page,
  company: Company,
  { isProven = false }: { readonly isProven?: boolean } = {},
): Promise<void> {
  const { name, country, asked } = company;
  const next = async (answers: Filled) => {
    await fill(page, answers);
    await press(page, 'next').click();
  };
  await next({
    'company.name': name,
    'company.headquarters': country,
    'company.parent': '=self',
  });
  const quarters = Object.entries(asked).map(([quarter, tpp]) => [`places.0.${quarter}`, tpp]);
  await next({ 'places.0.country': country, ...Object.fromEntries(quarters) });
  await page.locator('input[name=q]').fill('h100 sxm');
  await press(page, 'search').click();
  await page.locator('input[name=add][value=h100-sxm]').check();
  await page.locator('#addQuantity').fill('20000');
  await press(page, 'add:items').click();
  await press(page, 'add:customers').click();
  await next({
    'customers.0.name': 'Ministry of Health',
    'customers.0.headquarters': country,
    supplyChainPlan:
      'Bought from the maker, shipped by two carriers under seal, booked in on arrival.',
  });
  for (const group of Object.keys(PARAGRAPH_GROUPS) as ParagraphGroup[]) {
    await next(paragraphs(group, isProven || group !== 'security'));
  }
  await next({
    'contact.name': 'Compliance office',
    'contact.email': company.email,
    reference: company.reference,
  });
}
