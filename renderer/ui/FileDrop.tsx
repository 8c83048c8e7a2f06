import { Button, FileButton } from '@mantine/core';
import { type DragEvent, type ReactNode, useState } from 'react';
import './FileDrop.css';

/** A file as it crosses to the main process: its content as base64 text, never a path. */
export type DroppedFile = { readonly name: string; readonly base64: string };

const read = (file: File): Promise<DroppedFile> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = String(reader.result);
      resolve({ name: file.name, base64: url.slice(url.indexOf(',') + 1) });
    };
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

type Props = {
  /** "Drop the file with the sign-ups here" */
  readonly title: string;
  /** Which files, and what happens to them. */
  readonly text: ReactNode;
  /** On the button that opens the file chooser. */
  readonly choose: string;
  /** As in `<input accept>`: `.csv,.xlsx`. */
  readonly accept: string;
  readonly busy?: boolean;
  readonly onFile: (file: DroppedFile) => void;
  /** The file could not be read: moved away, or a folder. */
  readonly onUnreadable?: (name: string) => void;
};

/** Takes one file by drop or by choice. */
export function FileDrop({
  title,
  text,
  choose,
  accept,
  busy = false,
  onFile,
  onUnreadable,
}: Props) {
  const [over, setOver] = useState(false);
  const take = (file: File | null | undefined) => {
    if (!file || busy) return;
    read(file).then(onFile, () => onUnreadable?.(file.name));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section
      className="mb-drop"
      aria-label={title}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <strong>{title}</strong>
      <p>{text}</p>
      <FileButton accept={accept} onChange={take} inputProps={{ 'aria-label': choose }}>
        {(props) => (
          <Button {...props} loading={busy}>
            {choose}
          </Button>
        )}
      </FileButton>
    </section>
  );
}
