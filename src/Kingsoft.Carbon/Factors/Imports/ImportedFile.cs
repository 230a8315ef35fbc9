using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>What was made of a publisher's download: a file of the user's own, and every row that is not in it.</summary>
public sealed class ImportedFile
{
    internal ImportedFile(string layout, string title, string csv, int count, ImmutableArray<LeftOutRow> leftOut)
    {
        Layout = layout;
        Title = title;
        Csv = csv;
        Count = count;
        LeftOut = leftOut;
    }

    /// <summary>The name of the layout: <c>egrid</c>.</summary>
    public string Layout { get; }

    /// <summary>What the layout is of: the publisher and its table.</summary>
    public string Title { get; }

    /// <summary>The file, as <see cref="FactorLibrary"/> reads it.</summary>
    public string Csv { get; }

    /// <summary>How many rows it has.</summary>
    public int Count { get; }

    /// <summary>Every row of the download of which nothing was made, with the reason, in the order of the file.</summary>
    public ImmutableArray<LeftOutRow> LeftOut { get; }

    /// <summary>The layout and both counts: <c>egrid: 27 rows, 1 left out</c>.</summary>
    public override string ToString() =>
        $"{Layout}: {Internal.Brief.Count(Count, "row")}, {Internal.Numbers.Format(LeftOut.Length)} left out";
}
