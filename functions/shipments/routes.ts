import type { HttpRoute } from '../adapters/http/route.ts';
import { supplierDoor } from '../adapters/suppliers/door.ts';
import { jsonBody } from '../adapters/suppliers/json-body.ts';
import { bookBatch } from './batch.ts';
import type { ShipmentsDependencies } from './dependencies.ts';
import { determineLicense } from './determine.ts';
import { listLicenses, showLicense } from './licenses.ts';
import {
  correctShipment,
  departShipment,
  listShipments,
  planShipment,
  showShipment,
  tellTotals,
  voidShipment,
} from './shipments.ts';

/** Licenses, and what ships under them. A supplier's own numbers make every one of them idempotent. */
export function shipmentsRoutes(deps: ShipmentsDependencies): readonly HttpRoute[] {
  const door = supplierDoor(deps);
  const read = door('shipments:read');
  const act = door('shipments:write');
  const send = [...act, jsonBody];
  const license = '/v1/licenses/:id';
  const shipments = `${license}/shipments`;
  const shipment = `${shipments}/:number`;
  return [
    { method: 'GET', path: '/v1/licenses', guards: read, handle: listLicenses(deps) },
    {
      method: 'POST',
      path: '/v1/licenses:determine',
      guards: [...read, jsonBody],
      handle: determineLicense(deps),
    },
    { method: 'GET', path: license, guards: read, handle: showLicense(deps) },
    { method: 'GET', path: shipments, guards: read, handle: listShipments(deps) },
    { method: 'POST', path: shipments, guards: send, handle: planShipment(deps) },
    { method: 'GET', path: shipment, guards: read, handle: showShipment(deps) },
    { method: 'POST', path: `${shipment}/depart`, guards: send, handle: departShipment(deps) },
    { method: 'POST', path: `${shipment}/void`, guards: act, handle: voidShipment(deps) },
    {
      method: 'POST',
      path: `${shipment}/corrections`,
      guards: send,
      handle: correctShipment(deps),
    },
    { method: 'POST', path: `${license}/totals`, guards: send, handle: tellTotals(deps) },
    { method: 'POST', path: '/v1/shipments:batch', guards: send, handle: bookBatch(deps) },
  ];
}
