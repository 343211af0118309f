import type { Policy } from '../../policy.ts';

export const VALIDATED_END_USER: Policy['validatedEndUser'] = {
  paragraphs: {
    citation: '15 CFR part 748, supplement 10',
    value: {
      '1': 'Track record of compliance',
      '2': 'Military or intelligence ties',
      '3': 'Foreign technology ties',
      '4': 'Chip transfer',
      '5': 'Intra-company transfer',
      '6': 'Geographic limits',
      '7': 'Training of models for others',
      '8': 'Storage of model weights',
      '9': 'Prohibited uses',
      '10': 'Chip reporting',
      '11': 'Records kept five years',
      '12': 'Certification under a government-to-government arrangement',
      '13': 'Foreign ownership',
      '14': 'Security consistent with FedRAMP High, attested yearly by a third party',
      '15': 'Cybersecurity of AI systems',
      '16': 'Security in transit',
      '17': 'Disposal',
      '18': 'Personnel security',
      '19': 'Enforcement and cooperation',
    },
  },
};
