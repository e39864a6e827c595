import { Component, type ReactNode, Suspense } from 'react'
import { Loading } from '../../parts/page/BlankState.tsx'
import { BrokenInside } from './LostPage.tsx'

/** Holds one page: grey bars until its code is here, a sentence and a button where it breaks. */
export class PageBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error) return <BrokenInside error={this.state.error} reset={() => this.setState({ error: null })} />
    return <Suspense fallback={<Loading />}>{this.props.children}</Suspense>
  }
}
