import { css } from 'lit';

/**
 * The card with a citation's reference, which starts from nothing: around its mark there is only a
 * line of text.
 */
export const previewStyles = css`
  [part='preview'] {
    all: initial;
    position: fixed;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(22em, calc(100vw - 24px));
    max-block-size: calc(100vh - 24px);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 1em 1.1em;
    font: 400 var(--_size, medium) / 1.5 var(--_font, system-ui, sans-serif);
    color: var(--_text, CanvasText);
    overflow-wrap: anywhere;
    background: var(--_surface, Canvas);
    border: 1px solid var(--_border, currentColor);
    border-radius: var(--_radius, 12px);
    box-shadow:
      0 2px 6px rgb(10 30 40 / 0.1),
      0 12px 32px rgb(10 30 40 / 0.16);
  }
  [part='preview'] > * {
    font-size: 0.88em;
  }
  .jump {
    display: block;
    margin-block-start: 0.6em;
    padding-block: 0.2em;
    font-weight: 600;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='preview'] {
      animation: appear 0.14s ease-out;
    }
    @keyframes appear {
      from {
        translate: 0 4px;
      }
    }
  }
  @media print {
    [part='preview'] {
      display: none;
    }
  }
`;
