// Comforts for those who have script. Every page works without this file.
(() => {
  'use strict';

  // An error summary is where the reader has to look next.
  document.querySelector('[data-focus]')?.focus();

  // A second press on a button that was pressed already would send the form twice.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    // A download leaves the page as it is; its button may be pressed again.
    if ('download' in form.dataset) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    form.setAttribute('aria-busy', 'true');
  });
  // Back in the browser brings the page as it was left: the form may be sent anew.
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => {
      delete form.dataset.sent;
      form.removeAttribute('aria-busy');
    });
  });

  // A cell that could not be saved says so; silence would look like success.
  const lost = ({detail}) => {
    const state = detail.elt.closest('.entry-cell')?.querySelector('.entry-state');
    const words = detail.elt.closest('[data-lost]')?.dataset.lost;
    if (state && words) {
      state.querySelectorAll('p').forEach((said) => said.remove());
      const said = document.createElement('p');
      said.className = 'entry-clash';
      said.textContent = words;
      state.append(said);
      document.getElementById('entry-live').textContent = words;
    }
  };
  ['htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach((failure) => document.addEventListener(failure, lost));

  // What was found in cells has come anew: the cells say whether they are right.
  document.addEventListener('htmx:afterSettle', () => {
    document.querySelectorAll('.entry-cell').forEach((cell) => {
      const wrong = cell.querySelector('.entry-found.sev-error') !== null;
      cell.classList.toggle('entry-waits', cell.querySelector('.entry-founds .visually-hidden') !== null);
      cell.querySelectorAll(':not(details) > :is(input:not([type=hidden]):not([type=checkbox]), select, textarea)').forEach((input) => {
        wrong ? input.setAttribute('aria-invalid', 'true') : input.removeAttribute('aria-invalid');
      });
    });
  });

  // A file may be dropped anywhere on the frame of its field.
  document.querySelectorAll('[data-file-drop]').forEach((frame) => {
    const input = frame.querySelector('input[type=file]');
    const invite = frame.querySelector('.file-drop-invite');
    if (invite) {
      invite.hidden = false;
    }
    const mark = (over) => frame.classList.toggle('file-drop-over', over);
    frame.addEventListener('dragover', (event) => {
      event.preventDefault();
      mark(true);
    });
    frame.addEventListener('dragleave', () => mark(false));
    frame.addEventListener('drop', (event) => {
      event.preventDefault();
      mark(false);
      if (event.dataTransfer.files.length === 1) {
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event('change', {bubbles: true}));
      }
    });
  });

  // Keys for those who decide all day. They can be switched off, and are never more than a press on what is on the page.
  const keyed = document.querySelector('[data-keys]');
  const keysOn = keyed?.querySelector('[data-keys-switch]');
  if (keysOn) {
    const show = () => keyed.querySelectorAll('[data-key]').forEach((control) => {
      control.querySelector('kbd')?.remove();
      if (keysOn.checked) {
        const hint = document.createElement('kbd');
        hint.textContent = control.dataset.key;
        control.append(hint);
      }
    });
    keysOn.checked = localStorage.getItem('keys') !== 'off';
    keysOn.closest('[hidden]').hidden = false;
    show();
    keysOn.addEventListener('change', () => {
      localStorage.setItem('keys', keysOn.checked ? 'on' : 'off');
      show();
    });
    const rows = [...keyed.querySelectorAll('[data-row]')];
    const step = (by) => {
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.focus();
    };
    document.addEventListener('keydown', (event) => {
      if (!keysOn.checked || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=checkbox]), textarea, select')) {
        return;
      }
      const ask = document.activeElement.closest('[data-row]')?.querySelector('[data-ask]');
      const control = keyed.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (event.key === 'j' || event.key === 'k') {
        step(event.key === 'j' ? 1 : -1);
      } else if (event.key === 's' && ask) {
        ask.click();
      } else if (control) {
        event.preventDefault();
        control.click();
        control.closest('details')?.querySelector('textarea, button')?.focus();
      }
    });
  }
})();
