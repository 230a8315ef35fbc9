using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The lines of an explanation: sections, and items that are set in below them.</summary>
internal sealed class ExplanationText
{
    private readonly StringBuilder _text = new();

    public void Line(string line) => _text.Append(ShownText.OneLine(line)).Append('\n');

    public void Section(string heading)
    {
        _text.Append('\n');
        Line(heading);
    }

    public void Item(string item) => Line($"  {item}");

    /// <summary>An item by its name; nothing where it has no value.</summary>
    public void Item(string name, string? value)
    {
        if (value is not null)
            Item($"{name}: {value}");
    }

    public override string ToString() => _text.ToString();
}
