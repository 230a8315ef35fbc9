namespace Kingsoft.Carbon.Reporting;

/// <summary>How pictures look by day and by night and on paper; without colour, patterns and dashes tell what is what.</summary>
internal static class ChartStyle
{
    /// <summary>The style sheet; it loads nothing. Each colour stands first as it is, for programs that know no variables.</summary>
    public const string Sheet = """

        .carbon-chart {
          --c-ink: #1b1f24; --c-soft: #4a535d; --c-line: #c9d0d7; --c-paper: #fff;
          --c-a: #0b4f8a; --c-b: #a34700; --c-c: #6b3fa0; --c-d: #2f6b2f;
        }
        @media screen and (prefers-color-scheme: dark) {
          .carbon-chart {
            --c-ink: #e8eaed; --c-soft: #b4bcc5; --c-line: #4a545f; --c-paper: #14181d;
            --c-a: #8ec5ff; --c-b: #ffb673; --c-c: #cfb0ff; --c-d: #9ad79a;
          }
        }
        .carbon-chart text {
          fill: #1b1f24; fill: var(--c-ink);
          font-family: "Helvetica Neue", Arial, "Liberation Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
        }
        .carbon-chart .paper { fill: #fff; fill: var(--c-paper); }
        .carbon-chart .grid { stroke: #c9d0d7; stroke: var(--c-line); stroke-width: 1; }
        .carbon-chart .zero { stroke: #1b1f24; stroke: var(--c-ink); stroke-width: 1.5; }
        .carbon-chart .link { stroke: #4a535d; stroke: var(--c-soft); stroke-width: 1; stroke-dasharray: 2 2; }
        .carbon-chart .bar-a, .carbon-chart .line-a { stroke: #0b4f8a; stroke: var(--c-a); }
        .carbon-chart .bar-b, .carbon-chart .line-b, .carbon-chart .mark-b { stroke: #a34700; stroke: var(--c-b); }
        .carbon-chart .bar-c, .carbon-chart .line-c { stroke: #6b3fa0; stroke: var(--c-c); }
        .carbon-chart .bar-d, .carbon-chart .line-d { stroke: #2f6b2f; stroke: var(--c-d); }
        .carbon-chart .bar-e { stroke: #4a535d; stroke: var(--c-soft); fill: #c9d0d7; fill: var(--c-line); }
        .carbon-chart .fill-a, .carbon-chart .mark-a { fill: #0b4f8a; fill: var(--c-a); }
        .carbon-chart .fill-c { fill: #6b3fa0; fill: var(--c-c); }
        .carbon-chart .mark-b { fill: #fff; fill: var(--c-paper); stroke-width: 2; }
        .carbon-chart polyline { fill: none; stroke-width: 2; }
        .carbon-chart .path-0 { stroke-dasharray: 8 4; }
        .carbon-chart .path-1 { stroke-dasharray: 8 3 2 3; }
        .carbon-chart .path-2 { stroke-dasharray: 4 4; }
        .carbon-chart .need-0 { stroke-dasharray: 2 2; stroke-width: 1.25; }
        .carbon-chart .need-1 { stroke-dasharray: 2 6; stroke-width: 1.25; }
        .carbon-chart .need-2 { stroke-dasharray: 1 4 1 1; stroke-width: 1.25; }

        """;

    public static string LookOf(ChartFill fill) => fill switch
    {
        ChartFill.Solid => "bar-a fill-a",
        _ => $"bar-{LetterOf(fill)}",
    };

    /// <summary>The pattern of a fill as an attribute; empty where a style fills it.</summary>
    public static string PatternOf(string name, ChartFill fill) =>
        fill is ChartFill.Hatch or ChartFill.Dots or ChartFill.Lines ? $" fill=\"url(#carbon-chart-{name}-{LetterOf(fill)})\"" : "";

    // In the order of the fills: a, b, c, d, e.
    private static char LetterOf(ChartFill fill) => (char)('a' + (int)fill - 1);

    public static string Patterns(string name) =>
        $"<pattern id=\"carbon-chart-{name}-b\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        + "<line class=\"bar-b\" x1=\"1.5\" y1=\"0\" x2=\"1.5\" y2=\"5\" stroke-width=\"2.5\"/></pattern>"
        + $"<pattern id=\"carbon-chart-{name}-c\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">"
        + "<circle class=\"fill-c\" cx=\"2.5\" cy=\"2.5\" r=\"1.4\"/></pattern>"
        + $"<pattern id=\"carbon-chart-{name}-d\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\">"
        + "<line class=\"bar-d\" x1=\"0\" y1=\"2\" x2=\"4\" y2=\"2\" stroke-width=\"1.5\"/></pattern>";
}
