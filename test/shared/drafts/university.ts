import type { DraftFields } from '../../../shared/drafts/typed.ts';

/** A small order as a university types it, whole. */
export const UNIVERSITY: DraftFields = {
  'items.0.part': 'h100-sxm',
  'items.0.quantity': '512',
  destination: 'VN',
  'consignee.name': 'Red River University of Technology',
  'consignee.country': 'VN',
  'consignee.headquarters': 'VN',
  'consignee.parent': 'self',
  'consignee.formed': 'established',
  'endUser.kind': 'university',
  endUse: 'Training weather models',
  purchaseOrder: 'PO-1',
  'certifications.goodFaithResearch': 'yes',
  'certifications.smallOrderLimitNotReached': 'yes',
  'certifications.noProhibitedEndUse': 'yes',
  reference: 'PO-1',
  'contact.name': 'Procurement Office',
  'contact.email': 'procurement@red.example',
};
