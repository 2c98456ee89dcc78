import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { CareGuideLoadEvent } from 'care-guide';
import 'care-guide/define';
import directory from './directory.json';

@Component({
  selector: 'app-benefits',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main [attr.data-loaded]="loaded()">
      <h1>Benefits</h1>
      <care-guide [directory]="directory" expand="first" (care-guide-load)="onLoad($any($event))"></care-guide>
    </main>
  `,
})
class Benefits {
  readonly directory = directory;
  readonly loaded = signal('');
  onLoad({ guide }: CareGuideLoadEvent) {
    this.loaded.set(`${guide} care-guide`);
  }
}

void bootstrapApplication(Benefits, { providers: [provideZonelessChangeDetection()] });
