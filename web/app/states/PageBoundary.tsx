import { Component, type ReactNode, Suspense } from 'react'
import { BrokenInside } from './LostPage.tsx'
import { WaitingPage } from './WaitingPage.tsx'

/** Holds one page: grey bars until its code is here, a sentence and a button where it breaks. */
export class PageBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error) return <BrokenInside error={this.state.error} reset={() => this.setState({ error: null })} />
    return <Suspense fallback={<WaitingPage />}>{this.props.children}</Suspense>
  }
}
