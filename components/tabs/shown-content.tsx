import { Component, type ComponentChildren } from 'preact';

interface ShownContentProps {
  readonly isShown: boolean;
  readonly children: ComponentChildren;
}

/**
 * Content that is made when it is shown first, and stands still while it is hidden: what was typed and opened in it is
 * there again, and a change of the state draws only what somebody can see.
 */
export class ShownContent extends Component<ShownContentProps> {
  private wasShown = false;

  override shouldComponentUpdate({ isShown }: ShownContentProps): boolean {
    return isShown;
  }

  override render({ isShown, children }: ShownContentProps) {
    this.wasShown ||= isShown;
    return this.wasShown ? children : null;
  }
}
