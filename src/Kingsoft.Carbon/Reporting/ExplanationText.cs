using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The lines of an explanation in a language: sections, and items that are set in below them.</summary>
internal sealed class ExplanationText(Language language)
{
    private readonly StringBuilder _text = new();

    public void Line(Said line) => Append("", line);

    public void Section(Message heading)
    {
        _text.Append('\n');
        Append("", heading);
    }

    public void Item(Said item) => Append("  ", item);

    /// <summary>What belongs to the item before.</summary>
    public void ItemOfItem(Said item) => Append("    ", item);

    /// <summary>An item by its name; nothing where it has no value.</summary>
    public void Item(Said name, Said? value)
    {
        if (value is not null)
            Item(ExplanationMessages.Named(name, value));
    }

    public override string ToString() => _text.ToString();

    private void Append(string indent, Said line) => _text.Append(indent).Append(ShownText.OneLine(line.In(language))).Append('\n');
}
