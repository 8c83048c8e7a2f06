/** The operating system's keystore: it keeps a secret for this account on this computer. */
export type Keystore = {
  /** Whether there is one that keeps secrets from other accounts; asked anew each time. */
  readonly isAvailable: () => Promise<boolean>;
  /** @throws when the keystore refuses */
  readonly seal: (secret: string) => Promise<Buffer>;
  /** @throws when it was sealed elsewhere, or the keystore has lost its key or refuses */
  readonly unseal: (sealed: Buffer) => Promise<string>;
};
