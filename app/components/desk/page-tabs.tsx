/** On a phone the three columns are three pages; these tabs lie under the thumb. */
export interface PageTab<Page extends string> {
  readonly page: Page;
  readonly label: string;
  readonly count: number | null;
}

interface PageTabsProps<Page extends string> {
  readonly label: string;
  readonly tabs: readonly PageTab<Page>[];
  readonly current: Page;
  readonly onChoose: (page: Page) => void;
}

export function PageTabs<Page extends string>({ label, tabs, current, onChoose }: PageTabsProps<Page>) {
  return (
    <nav className="desk-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.page}
          type="button"
          aria-current={tab.page === current ? "page" : undefined}
          onClick={() => onChoose(tab.page)}
        >
          {tab.label}
          {tab.count !== null && <span> {tab.count}</span>}
        </button>
      ))}
    </nav>
  );
}
