using System.Globalization;
using System.Xml.Linq;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Reporting.Charts;

/// <summary>A picture, read back.</summary>
internal sealed class DrawnChart(string svg)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public XElement Root { get; } = XDocument.Parse(svg, LoadOptions.PreserveWhitespace).Root!;

    public string Title => Root.Element(Svg + "title")!.Value;

    public string Description => Root.Element(Svg + "desc")!.Value;

    public IEnumerable<XElement> Axes => Elements("g").Where(group => group.Attribute("data-axis") is not null);

    public IEnumerable<XElement> Elements(string name) => Root.Descendants(Svg + name);

    /// <summary>The lines of text as they stand, without what is cut.</summary>
    public IEnumerable<string> Texts => Elements("text").Select(Shown);

    /// <summary>The line with its whole text, if it was cut.</summary>
    public static string? WholeOf(XElement text) => text.Element(Svg + "title")?.Value;

    public static string Shown(XElement text) => string.Concat(text.Nodes().OfType<XText>().Select(node => node.Value));

    public static LabelBox BoxOf(XElement text) => LabelBox.Of(Number(text, "x"), Number(text, "y"), Shown(text), new ChartTextStyle(
        Number(text, "font-size"),
        0m,
        text.Attribute("font-weight") is not null,
        text.Attribute("text-anchor")?.Value switch { "end" => ChartAnchor.End, "middle" => ChartAnchor.Middle, _ => ChartAnchor.Start }));

    public static decimal Number(XElement element, string attribute) =>
        decimal.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    public static bool Looks(XElement element, string look) => element.Attribute("class")?.Value.Split(' ').Contains(look) == true;
}
