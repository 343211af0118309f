import * as allied from './allied.ts';
import { countryAllocationOpen } from './country-allocation.ts';
import * as countryOfConcern from './country-of-concern.ts';
import { acaOpen, licenseNotYetAsked, nacNoticeGiven } from './exceptions.ts';
import { itemsClassified, itemsNotControlled } from './items.ts';
import { exceptedItemsOnly, lesserChipsOutsideD1AndD4 } from './lesser-chips.ts';
import { weightsGoToAlliedHeadquarters, weightsStoredSecurely } from './model-weights.ts';
import { ownersNotOfConcern } from './owners.ts';
import { policyInEffect } from './policy-in-effect.ts';
import * as redFlags from './red-flags.ts';
import { partiesScreenedClear } from './screening.ts';
import * as smallOrder from './small-order.ts';
import * as validatedEndUser from './validated-end-user.ts';

/** Every rule, in the order people read them. The order decides nothing. */
export const RULES = [
  policyInEffect,
  itemsClassified,
  itemsNotControlled,
  countryOfConcern.receiversNamed,
  countryOfConcern.destinationNotOfConcern,
  countryOfConcern.partiesLocatedOutsideConcern,
  countryOfConcern.headquartersNotOfConcern,
  countryOfConcern.ultimateParentsNotOfConcern,
  ownersNotOfConcern,
  partiesScreenedClear,
  licenseNotYetAsked,
  weightsGoToAlliedHeadquarters,
  weightsStoredSecurely,
  lesserChipsOutsideD1AndD4,
  exceptedItemsOnly,
  acaOpen,
  nacNoticeGiven,
  redFlags.purchaseOrderGiven,
  redFlags.endUseStated,
  redFlags.endUseNotProhibited,
  redFlags.endUseFitsEndUser,
  redFlags.receiversNotNewlyFormed,
  allied.destinationAllied,
  allied.receiversLocatedInAllied,
  allied.receiversHeadquarteredInAllied,
  validatedEndUser.universalVeuActive,
  validatedEndUser.universalVeuSharesKnown,
  validatedEndUser.nationalVeuActive,
  validatedEndUser.nationalVeuQuarterScheduled,
  smallOrder.endUserEligibleForSmallOrder,
  smallOrder.smallOrderCertified,
  smallOrder.smallOrderDestinationOpen,
  smallOrder.noLinkedSmallOrders,
  countryAllocationOpen,
] as const;

export type RuleId = (typeof RULES)[number]['id'];
