using Microsoft.Playwright;

namespace Browser.Tests.Library;

/// <summary>The sizes of screens that tests look at.</summary>
internal static class Screens
{
    /// <summary>The narrowest that everything must fit on: WCAG 1.4.10.</summary>
    public static ViewportSize Narrowest => new() { Width = 320, Height = 640 };

    public static ViewportSize Phone => new() { Width = 390, Height = 844 };

    public static ViewportSize Desktop => new() { Width = 1280, Height = 900 };
}
