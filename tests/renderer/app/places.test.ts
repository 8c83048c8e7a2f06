import { expect, it } from 'vitest';
import { placeOf } from '../../../renderer/app/places';

it.each([
  ['/', 'today'],
  ['/people', 'people'],
  ['/people/new/mentor', 'people'],
  ['/import', 'people'],
  ['/board', 'matching'],
  ['/matching/recruit', 'matching'],
  ['/events/new', 'events'],
  ['/program/new', 'design'],
  ['/peopleware', null],
  ['/nowhere', null],
])('%s belongs to %s', (address, place) => {
  expect(placeOf(address)).toBe(place);
});
