import type { AppError } from '../shared/errors';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: AppError;
  }
}
