using System.Text.Json;
using Browser.Tests.Library;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Reading without a mouse: the Tab key reaches everything, in the order that eyes read in, and shows where it is.</summary>
public class KeyboardTests(PublishedLibrary library)
{
    /// <summary>Notes every stop that there should be, and from then on every one that there is.</summary>
    private const string Watch = """
        () => {
          const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
          window.stops = all.filter(element => !element.disabled && element.checkVisibility({ visibilityProperty: true }));
          window.places = window.stops.map(element => element.getClientRects()[0]);
          window.trail = [];
          document.addEventListener('focusin', ({ target }) => {
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(target);
            const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
            const { left, right, top, bottom } = target.getBoundingClientRect();
            const inView = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
            window.trail.push({ stop: window.stops.indexOf(target), seen, inView });
          });
          return window.stops.length;
        }
        """;

    private const string Name = "stop => window.stops[stop]?.outerHTML.slice(0, 120) ?? 'something hidden'";

    private const string Backwards = """
        () => window.places.flatMap((place, i) => {
          const before = window.places[i - 1];
          if (i < 2) return [];
          // Raised figures reach a little into the line above.
          const shared = Math.min(place.bottom, before.bottom) - Math.max(place.top, before.top);
          const sameLine = shared > Math.min(place.height, before.height) / 2;
          const onward = sameLine ? place.left >= before.left : place.top > before.top;
          return onward ? [] : [`${location.pathname}: ${window.stops[i].outerHTML.slice(0, 120)} comes before ${window.stops[i - 1].outerHTML.slice(0, 120)}`];
        })
        """;

    [Fact]
    public async Task On_a_phone_Tab_goes_everywhere_in_the_order_of_reading() => Faults.AssertNone(await library.OnEachKind(
        new(), async tab => [.. await GoEverywhere(tab), .. await tab.Page.EvaluateAsync<string[]>(Backwards)]));

    [Fact]
    public async Task On_a_desktop_Tab_goes_everywhere() => Faults.AssertNone(await library.OnEachKind(new() { ViewportSize = Screens.Desktop }, GoEverywhere));

    [Fact]
    public async Task The_first_stop_skips_to_the_main_part() => Faults.AssertNone(await library.OnEachKind(new(), async tab =>
    {
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Enter");
        var focused = await tab.Page.EvaluateAsync<string>("document.activeElement.localName");
        await tab.Page.Keyboard.PressAsync("Tab");
        var inside = await tab.Page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null");
        return focused == "main" && inside ? [] : [$"{tab.Page.Url}: leads to {focused}"];
    }));

    [Fact]
    public async Task The_menu_opens_and_closes_by_keyboard_and_gives_the_focus_back()
    {
        await using var tab = await library.OpenSpecimen("Article");
        var menu = tab.Page.Locator("#menu");
        await tab.Page.Locator(".menu-button").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(menu).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.activeElement.closest('#menu') !== null"));
        Faults.AssertNone(await Axe.Findings(tab.Page));
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeHiddenAsync();
        Assert.Equal("menu-button", await tab.Page.EvaluateAsync<string>("document.activeElement.className"));
    }

    private static async Task<IEnumerable<string>> GoEverywhere(Tab tab)
    {
        var stops = await tab.Page.EvaluateAsync<int>(Watch);
        // Held down, the key repeats: half the messages of as many presses.
        for (var stop = 0; stop < stops; stop++)
            await tab.Page.Keyboard.DownAsync("Tab");
        await tab.Page.Keyboard.UpAsync("Tab");

        var trail = JsonDocument.Parse(await tab.Page.EvaluateAsync<string>("JSON.stringify(window.trail)")).RootElement.EnumerateArray().ToArray();
        var faults = new List<string>();
        for (var i = 0; i < stops; i++)
        {
            var stop = i < trail.Length ? trail[i].GetProperty("stop").GetInt32() : -1;
            if (stop != i)
                faults.Add($"stop {i + 1} should be {await tab.Page.EvaluateAsync<string>(Name, i)}, and is {await tab.Page.EvaluateAsync<string>(Name, stop)}");
            else if (!trail[i].GetProperty("seen").GetBoolean())
                faults.Add($"nothing shows the focus on {await tab.Page.EvaluateAsync<string>(Name, i)}");
            else if (!trail[i].GetProperty("inView").GetBoolean())
                faults.Add($"out of view: {await tab.Page.EvaluateAsync<string>(Name, i)}");
        }

        if (await tab.Page.EvaluateAsync<string>("window.stops[0].className") != "skip-link")
            faults.Add("the first stop does not skip to the main part");
        return faults.Select(fault => $"{tab.Page.Url}: {fault}");
    }
}
