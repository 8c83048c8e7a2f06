import type { FormEvent, ReactNode } from 'react';
import './fields.css';

type FormProps = {
  readonly label: string;
  /** What `handleSubmit(...)` of react-hook-form gave. */
  readonly onSubmit: (event: FormEvent) => Promise<void>;
  readonly children: ReactNode;
};

/** A named form; its fields stand below each other. */
export function Form({ label, onSubmit, children }: FormProps) {
  return (
    <form
      className="mb-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => void onSubmit(event)}
    >
      {children}
    </form>
  );
}

type RowProps = { readonly children: ReactNode };

/** Fields side by side while there is room. */
export function FieldRow({ children }: RowProps) {
  return <div className="mb-fieldrow">{children}</div>;
}
