using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Methods;

/// <summary>
/// The columns of one file. Their names are compared in lower case, and a dot as an underscore, by which tools write fields of a record
/// apart: <c>carbon_footprint_kgCO2e.scope1</c> is <c>carbon_footprint_kgco2e_scope1</c>.
/// </summary>
internal sealed class CloudColumns
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    /// <summary>Takes the names of a header.</summary>
    public CloudColumns(IReadOnlyList<string> headers)
    {
        var names = new List<string>();
        foreach (string name in headers.Select(ColumnNames.Plain))
        {
            if (name.Length > 0 && _positions.TryAdd(Compared(name), names.Count))
                names.Add(name);
        }

        Columns = new CsvColumns([], [.. names]);
        Layout = CloudLayout.All.FirstOrDefault(layout => Has(layout.Month) && layout.Figures.Any(HasAll));
    }

    /// <summary>Every column of the file, by its name in lower case: what a provider adds is no fault.</summary>
    public CsvColumns Columns { get; }

    /// <summary>The export that has such columns; null for none.</summary>
    public CloudLayout? Layout { get; }

    /// <summary>The columns that nothing is known of.</summary>
    public ImmutableArray<string> Unknown(CloudLayout layout) =>
        [.. Columns.Names.Where(name => !layout.Knows(Compared(name)) && !layout.IsOfFigure(Compared(name)))];

    /// <summary>The columns that say what a figure is of, by name: also those that nothing is known of.</summary>
    public ImmutableArray<(string Name, int Column)> Describing(CloudLayout layout) =>
    [
        .. Enumerable.Range(0, Columns.Names.Length)
            .Select(column => (Name: Compared(Columns.Names[column]), Column: column))
            .Where(column => column.Name != layout.Refreshed && !layout.IsOfFigure(column.Name))
            .OrderBy(column => column.Name, StringComparer.Ordinal),
    ];

    public bool Has(string? name) => name is not null && _positions.ContainsKey(name);

    public bool HasAll(CloudFigure figure) => figure.Columns.All(Has);

    /// <summary>The position of a column that is there.</summary>
    public int Of(string name) => _positions[name];

    private static string Compared(string name) => name.Replace('.', '_');
}
