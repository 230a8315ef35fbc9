namespace Kingsoft.Carbon;

/// <summary>A line that has as many fields as the header and nothing unusual, while its kind is looked for.</summary>
internal struct ScannedLine
{
    /// <summary>Where it begins in the text.</summary>
    public int Start;

    /// <summary>Where the end of its first field stands among all ends of fields.</summary>
    public int Field;

    /// <summary>Its line in the file.</summary>
    public long Number;

    /// <summary>The hash of what it shares with others.</summary>
    public ulong Hash;

    /// <summary>What may be the key of that; −1 for none.</summary>
    public ByteKeys.Candidate Candidate;

    /// <summary>The number of its period; −1 for one that was not seen before.</summary>
    public int Period;

    /// <summary>The kind of its row; −1 for one that was not seen before.</summary>
    public int Kind;
}
