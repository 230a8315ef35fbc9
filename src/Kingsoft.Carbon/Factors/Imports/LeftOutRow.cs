namespace Kingsoft.Carbon.Factors;

/// <summary>A row of a download of which nothing was made, and why.</summary>
public sealed record LeftOutRow
{
    internal LeftOutRow(long line, string what, Internal.Message reason)
    {
        Line = line;
        What = what;
        Code = reason.Code;
        Reason = reason;
    }

    /// <summary>The line on which it starts.</summary>
    public long Line { get; }

    /// <summary>What it is of, in the publisher's words.</summary>
    public string What { get; }

    /// <summary>What kind of reason it is, the same in every release and language.</summary>
    public string Code { get; }

    /// <summary>Why nothing was made of it.</summary>
    public string Reason { get; }

    /// <summary>The line, what it is of and why: <c>12: Bus: no unit</c>.</summary>
    public override string ToString() => $"{Internal.Numbers.Format(Line)}: {What}: {Reason}";
}
