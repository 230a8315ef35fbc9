using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Writes HTML that is well-formed XML too. Every text and every attribute is escaped, whatever it holds; what would hide or turn text is
/// shown.
/// </summary>
internal sealed class HtmlWriter
{
    private static readonly string[] WithoutContent = ["meta", "col", "br"];

    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();

    /// <summary>Begins an element; attributes without a value are left out.</summary>
    public HtmlWriter Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        bool isEmpty = WithoutContent.Contains(name);
        _html.Append('<').Append(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is not null)
                AppendEscaped(_html.Append(' ').Append(attribute).Append("=\""), value).Append('"');
        }

        _html.Append(isEmpty ? "/>" : ">");
        if (!isEmpty)
            _open.Push(name);
        return this;
    }

    /// <summary>Ends the element that was begun last.</summary>
    public HtmlWriter End()
    {
        _html.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element with a text.</summary>
    public HtmlWriter Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Start(name, attributes).Text(text).End();

    /// <summary>A text, in one line.</summary>
    public HtmlWriter Text(string text)
    {
        AppendEscaped(_html, text);
        return this;
    }

    /// <summary>A line end between elements.</summary>
    public HtmlWriter Line()
    {
        _html.Append('\n');
        return this;
    }

    /// <summary>A picture or a style sheet of the library's own: nobody's text is ever passed here.</summary>
    public HtmlWriter Own(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>The HTML; every element is ended.</summary>
    public override string ToString()
    {
        while (_open.Count > 0)
            End();
        return _html.ToString();
    }

    private static StringBuilder AppendEscaped(StringBuilder html, string text)
    {
        foreach (char letter in ShownText.OneLine(text))
        {
            switch (letter)
            {
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '&': html.Append("&amp;"); break;
                case '"': html.Append("&quot;"); break;
                case '\uFFFE' or '\uFFFF': html.Append('\uFFFD'); break;
                default: html.Append(letter); break;
            }
        }

        return html;
    }
}
