using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Kingsoft.Carbon.Browser;

/// <summary>Pages and pictures of the tool in a real browser: at three widths, by day and by night, and on paper.</summary>
public sealed class PageTests
{
    // The lines of text of every picture that overlap in another, or reach beyond their picture. Fonts leave room above and below letters.
    private const string FaultsOfPictures = """
        () => [...document.querySelectorAll('svg')].flatMap(svg => {
          const outer = svg.getBoundingClientRect();
          const boxes = [...svg.querySelectorAll('text')].map(text => {
            const box = text.getBoundingClientRect();
            const room = box.height * 0.2;
            return { text: text.firstChild.textContent, l: box.left, r: box.right, t: box.top + room, b: box.bottom - room };
          });
          const cut = boxes.filter(b => b.l < outer.left - 1 || b.r > outer.right + 1 || b.t < outer.top || b.b > outer.bottom);
          const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1)
            .filter(b => a.l < b.r && b.l < a.r && a.t < b.b && b.t < a.b).map(b => `${a.text} | ${b.text}`));
          return [...cut.map(b => `cut: ${b.text}`), ...pairs];
        })
        """;

    // A page that grows or shrinks by more than two sheets, or a sixth, is another page: look at it, then change the number.
    private static readonly (string Name, int Count)[] Sheets =
    [
        ("charts-", 3),
        ("report-cloud-company-", 28),
        ("report-kingsoft-cloud-", 13),
        ("report-long-names-", 8),
        ("report-negative-", 8),
        ("report-one-year-", 5),
        ("report-scope-missing-", 5),
        ("report-thirty-years-", 14),
        ("report-two-hundred-sites-", 7),
    ];

    private static readonly (int Width, int Height)[] Sizes = [(360, 740), (1280, 800), (794, 1123)];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    private static IEnumerable<string> Pages =>
        Directory.GetFiles(Environment.GetEnvironmentVariable("CARBON_PAGES")!, "*.html").Order(StringComparer.Ordinal);

    private static IEnumerable<TestCaseData> Views =>
        from page in Pages
        from size in Sizes
        from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
        select new TestCaseData(page, size.Width, size.Height, scheme)
            .SetName($"{Path.GetFileName(page)}, {size.Width} wide, {scheme}");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CARBON_CHROMIUM"),
            Args = ["--no-sandbox"],
        });
    }

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }

    [TestCaseSource(nameof(Views))]
    public async Task Page_IsWholeAndLegible_AndAsksForNothing(string path, int width, int height, ColorScheme scheme)
    {
        await using IBrowserContext context = await ContextAsync(width, height, scheme, runsScripts: true);
        IPage page = await context.NewPageAsync();
        List<string> said = [];
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        page.Request += (_, request) => said.Add(request.Url);

        await page.GotoAsync(new Uri(path).AbsoluteUri);
        JsonElement? faults = await page.EvaluateAsync(FaultsOfPictures);
        AxeResult result = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "svg-img-alt", "duplicate-id-aria"] },
        });

        Assert.That(faults!.Value.EnumerateArray().Select(fault => fault.GetString()), Is.Empty);
        Assert.That(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}"), Is.Empty);
        Assert.That(said, Is.EqualTo(new[] { new Uri(path).AbsoluteUri }), "the page itself is all that is asked for");
    }

    [TestCaseSource(nameof(Pages))]
    public async Task Page_WithoutScripts_IsTheSame(string path)
    {
        string[] texts = new string[2];
        foreach (bool runsScripts in new[] { false, true })
        {
            await using IBrowserContext context = await ContextAsync(1280, 800, ColorScheme.Light, runsScripts);
            IPage page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(path).AbsoluteUri);
            texts[runsScripts ? 1 : 0] = await page.ContentAsync();
        }

        Assert.That(texts[0], Is.EqualTo(texts[1]).And.Not.Contains("<script"));
    }

    [TestCaseSource(nameof(Pages))]
    public async Task Page_OnPaper_HasPages(string path)
    {
        await using IBrowserContext context = await ContextAsync(794, 1123, ColorScheme.Light, runsScripts: true);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(path).AbsoluteUri);

        byte[] pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PrintBackground = true });

        string text = System.Text.Encoding.Latin1.GetString(pdf);
        int count = System.Text.RegularExpressions.Regex.Count(text, @"/Type\s*/Page\b(?!s)");
        (_, int expected) = Sheets.Single(each => Path.GetFileName(path).StartsWith(each.Name, StringComparison.Ordinal));
        int around = Math.Max(2, expected / 6);
        Assert.That(count, Is.InRange(expected - around, expected + around));
    }

    private Task<IBrowserContext> ContextAsync(int width, int height, ColorScheme scheme, bool runsScripts) =>
        _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = runsScripts,
            Offline = true,
        });
}
