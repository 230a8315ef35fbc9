using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>A row of a download of which nothing was made, and why.</summary>
public sealed record LeftOutRow
{
    private readonly Said _reason;

    internal LeftOutRow(long line, string what, Message reason)
    {
        Line = line;
        What = what;
        Code = reason.Code;
        _reason = reason;
    }

    /// <summary>The line on which it starts.</summary>
    public long Line { get; }

    /// <summary>What it is of, in the publisher's words.</summary>
    public string What { get; }

    /// <summary>What kind of reason it is, the same in every release and language.</summary>
    public string Code { get; }

    /// <summary>Why nothing was made of it.</summary>
    public string Reason => _reason.ToString();

    /// <summary><see cref="Reason"/> in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Why the row is left out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    public string ReasonIn(Language language) => _reason.In(language);

    /// <summary>The line, what it is of and why: <c>12: Bus: no unit</c>.</summary>
    public override string ToString() => $"{Numbers.Format(Line)}: {What}: {Reason}";
}
