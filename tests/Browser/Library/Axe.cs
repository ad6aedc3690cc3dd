using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Browser.Tests.Library;

/// <summary>
/// Deque's accessibility engine, asked for WCAG 2.2 A and AA and its best practices. It runs in the page itself: the wrapper's own way, through
/// a second page and every passed check, costs several times as much, and there are no frames here to need it.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
          const { violations, passes } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'], elementRef: false });
          if (passes.length === 0) return ['axe ran no rule'];
          return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
            `${location.pathname}: ${id} at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`));
        }
        """;

    private static readonly string Engine = new BundledAxeScriptProvider().GetScript();

    /// <summary>Brings it to every page that will be opened, which costs less than to each alone.</summary>
    public static Task Bring(IPage page) => page.AddInitScriptAsync(Engine);

    /// <summary>Everything it finds wrong with what a page shows now: rule, target and reason, a line each.</summary>
    public static async Task<string[]> Findings(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Engine);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
