using System.Globalization;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The place of a record: a file as its path was typed, and the line on which the record starts.</summary>
public readonly record struct SourceLocation
{
    /// <summary>Names a place.</summary>
    /// <param name="file">The file, as typed.</param>
    /// <param name="line">The line, counted from 1.</param>
    [JsonConstructor]
    public SourceLocation(string file, long line)
    {
        File = file;
        Line = line;
    }

    private SourceLocation(long record) => Line = record;

    /// <summary>The file, as typed; null for a record made in code.</summary>
    public string? File { get; }

    /// <summary>
    /// The line on which the record starts, counted from 1; for a record made in code its position in the ledger, 0 outside of one.
    /// </summary>
    public long Line { get; }

    /// <summary>The place of a record that was made in code: its position in the ledger, counted from 1.</summary>
    internal static SourceLocation InCode(long position) => new(position);

    /// <summary>The place of a record made in code when so many others stand before its ledger.</summary>
    internal static SourceLocation InCode(string place, int before) =>
        new(long.Parse(place.AsSpan(place.LastIndexOf(':') + 1), CultureInfo.InvariantCulture) + before);

    /// <summary><c>file:line</c>; <c>record:3</c> for the third record of a ledger made in code.</summary>
    public override string ToString() => File is null ? Line == 0 ? "(in code)" : $"record:{Line}" : $"{ShownText.Of(File)}:{Line}";
}
