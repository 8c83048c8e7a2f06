import { Button, type ButtonProps, FileButton } from '@mantine/core';
import { useRef } from 'react';

type Props = {
  /** What the button says: "Choose files". */
  readonly label: string;
  /** As in `<input accept>`: `.csv,.xlsx`. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly variant?: ButtonProps['variant'];
  readonly size?: ButtonProps['size'];
  readonly onFiles: (files: readonly File[]) => void;
};

/** A button that opens the system's file chooser. The same file can be chosen again. */
export function ChooseFiles({ label, accept, multiple = true, variant, size, onFiles }: Props) {
  const reset = useRef<() => void>(null);
  const take = (files: readonly File[]) => {
    reset.current?.();
    if (files.length > 0) onFiles(files);
  };
  return (
    <FileButton
      accept={accept}
      multiple
      resetRef={reset}
      inputProps={{ 'aria-label': label, multiple }}
      onChange={take}
    >
      {(props) => (
        <Button {...props} {...(variant && { variant })} {...(size && { size })}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
