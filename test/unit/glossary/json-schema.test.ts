import assert from 'node:assert/strict';
import { jsonSchema } from '../../../glossary/schema/json-schema.ts';
import { KINDS } from '../../../glossary/schema/kinds.ts';
import { RELATIONS } from '../../../glossary/schema/relations.ts';

describe('the JSON schema', () => {
  const text = JSON.stringify(jsonSchema());

  it('holds every kind and relation', () => {
    for (const name of [...Object.keys(KINDS), ...Object.keys(RELATIONS)]) assert.ok(text.includes(`"${name}"`), name);
  });

  it('refers to nothing that it does not define', () => {
    const definitions: unknown = JSON.parse(text).$defs;
    for (const [, name] of text.matchAll(/#\/\$defs\/([a-z]+)/g))
      assert.ok(Object.hasOwn(Object(definitions), name ?? ''), name);
  });

  it('asks of an own entry what it is, or what it extends', () => {
    const { required, anyOf } = JSON.parse(text).items;
    assert.equal(required, undefined);
    assert.deepEqual(anyOf, [{ required: ['extends'] }, { required: ['id', 'kind', 'names', 'definition'] }]);
  });
});
