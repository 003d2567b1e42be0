import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** The page's pictograms, drawn inline so that nothing is fetched; all are decoration beside a label. */
export const icons = {
  menu: (
    <Icon>
      <path d="M3 5h14M3 10h14M3 15h14" />
    </Icon>
  ),
  shared: (
    <Icon>
      <path d="m7.5 5 5 5-5 5-5-5zM12.5 5l5 5-5 5" />
    </Icon>
  ),
  close: (
    <Icon>
      <path d="m5 5 10 10M15 5 5 15" />
    </Icon>
  ),
  reply: (
    <Icon>
      <path d="M3 4h14v9H9l-4 3.5V13H3z" />
    </Icon>
  ),
  more: (
    <Icon>
      <path d="M10 4v.01M10 10v.01M10 16v.01" strokeWidth="2.6" />
    </Icon>
  ),
  edit: (
    <Icon>
      <path d="m12.5 4.5 3 3L7 16H4v-3zM11 6l3 3" />
    </Icon>
  ),
  trash: (
    <Icon>
      <path d="M4 6h12M8 6V4h4v2M5.5 6l.7 10h7.6l.7-10" />
    </Icon>
  ),
  attach: (
    <Icon>
      <path d="M10 4v12M4 10h12" />
    </Icon>
  ),
  send: (
    <Icon>
      <path d="m3 3.5 14 6.5-14 6.5 2-6.5zM5 10h6" />
    </Icon>
  ),
  bolt: (
    <Icon>
      <path d="M11 2.5 4.5 11H10l-1 6.5L15.5 9H10z" />
    </Icon>
  ),
  file: (
    <Icon>
      <path d="M5 2.5h7l3 3v12H5zM12 2.5v3h3" />
    </Icon>
  ),
  eye: (
    <Icon>
      <path d="M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5z" />
      <circle cx="10" cy="10" r="2.3" />
    </Icon>
  ),
  home: (
    <Icon>
      <path d="m3 9 7-6 7 6v8h-5v-5H8v5H3z" />
    </Icon>
  ),
} as const;
