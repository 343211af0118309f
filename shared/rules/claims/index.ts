import {
  destinationAllied,
  receiversHeadquarteredInAllied,
  receiversLocatedInAllied,
} from './allied.ts';
import { countryAllocationOpen } from './country-allocation.ts';
import {
  destinationNotOfConcern,
  headquartersNotOfConcern,
  partiesLocatedOutsideConcern,
  receiversNamed,
  ultimateParentsNotOfConcern,
} from './country-of-concern.ts';
import { itemsClassified, itemsNotControlled } from './items.ts';
import { exceptedItemsOnly, lesserChipsOutsideD1AndD4 } from './lesser-chips.ts';
import { weightsGoToAlliedHeadquarters, weightsStoredSecurely } from './model-weights.ts';
import { policyInEffect } from './policy-in-effect.ts';
import {
  endUseFitsEndUser,
  endUseNotProhibited,
  endUseStated,
  purchaseOrderGiven,
  receiversNotNewlyFormed,
} from './red-flags.ts';
import { partiesScreenedClear } from './screening.ts';
import {
  endUserEligibleForSmallOrder,
  noLinkedSmallOrders,
  smallOrderCertified,
  smallOrderDestinationOpen,
} from './small-order.ts';
import {
  nationalVeuActive,
  nationalVeuQuarterScheduled,
  universalVeuActive,
  universalVeuSharesKnown,
} from './validated-end-user.ts';

/** Every rule, in the order people read them. The order decides nothing. */
export const RULES = [
  policyInEffect,
  itemsClassified,
  itemsNotControlled,
  receiversNamed,
  destinationNotOfConcern,
  partiesLocatedOutsideConcern,
  headquartersNotOfConcern,
  ultimateParentsNotOfConcern,
  partiesScreenedClear,
  weightsGoToAlliedHeadquarters,
  weightsStoredSecurely,
  lesserChipsOutsideD1AndD4,
  exceptedItemsOnly,
  purchaseOrderGiven,
  endUseStated,
  endUseNotProhibited,
  endUseFitsEndUser,
  receiversNotNewlyFormed,
  destinationAllied,
  receiversLocatedInAllied,
  receiversHeadquarteredInAllied,
  universalVeuActive,
  universalVeuSharesKnown,
  nationalVeuActive,
  nationalVeuQuarterScheduled,
  endUserEligibleForSmallOrder,
  smallOrderCertified,
  smallOrderDestinationOpen,
  noLinkedSmallOrders,
  countryAllocationOpen,
] as const;

export type RuleId = (typeof RULES)[number]['id'];
