import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { JsonSchema } from '../../../src/schemas/json-schema.ts';
