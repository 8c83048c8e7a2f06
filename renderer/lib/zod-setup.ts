import { z } from 'zod';

// Must run before any schema is made: zod otherwise probes for `eval`, which the page's policy
// reports as an error.
z.config({ jitless: true });
