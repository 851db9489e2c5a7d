// All tests of the suite; they are loaded once mocha's globals are there.
import './activation.ts';
import './findings.ts';
import './law.ts';
import './hover.ts';
import './citations.ts';
import './fixes.ts';
import './settings.ts';
import './packs.ts';
import './policy.ts';
import './coverage.ts';
import './wrongFinding.ts';
import './assistants.ts';
import './word.ts';
import './navigation.ts';
import './everywhere.ts';
import './report.ts';
import './workspace.ts';
