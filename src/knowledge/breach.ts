/** Something wrong at an offset of a text that is being read; with its file and line it becomes a fault. */
export type Breach = { offset: number; message: string; severity?: 'error' | 'warning' };
