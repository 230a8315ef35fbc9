using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Kingsoft.Carbon;

/// <summary>By what totals are grouped: a column of the ledger, the factor, the scope or the month.</summary>
public sealed record GroupKey
{
    private const string OwnPrefix = "x_";

    private GroupKey(string name) => Name = name;

    /// <summary>By site.</summary>
    public static GroupKey Facility { get; } = new("facility");

    /// <summary>By legal entity or business unit.</summary>
    public static GroupKey Entity { get; } = new("entity");

    /// <summary>By region, as the rows state it.</summary>
    public static GroupKey Region { get; } = new("region");

    /// <summary>
    /// By calendar month; the figures of a line that crosses months are shared by days, and its last month takes the rest.
    /// </summary>
    public static GroupKey Month { get; } = new("month");

    /// <summary>By activity.</summary>
    public static GroupKey Activity { get; } = new("activity");

    /// <summary>By the id of the factor.</summary>
    public static GroupKey Factor { get; } = new("factor");

    /// <summary>By supplier.</summary>
    public static GroupKey Supplier { get; } = new("supplier");

    /// <summary>By scope.</summary>
    public static GroupKey Scope { get; } = new("scope");

    /// <summary>The keys that every ledger has.</summary>
    public static ImmutableArray<GroupKey> All { get; } = [Facility, Entity, Region, Month, Activity, Factor, Supplier, Scope];

    /// <summary>The word of the key, such as <c>facility</c> or <c>x_project</c>.</summary>
    public string Name { get; }

    internal bool IsOwn => Name.StartsWith(OwnPrefix, StringComparison.Ordinal);

    /// <summary>By a column of the user's own.</summary>
    /// <param name="column">Its name, which begins with <c>x_</c>.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The name does not begin with <c>x_</c>.</exception>
    public static GroupKey FromColumn(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (!column.StartsWith(OwnPrefix, StringComparison.Ordinal) || column.Length == OwnPrefix.Length)
            throw new ArgumentException($"'{column}' is no own column; a name such as x_project is accepted.", nameof(column));
        return new GroupKey(column);
    }

    /// <summary>Finds a key by its word.</summary>
    /// <param name="name">Such as <c>facility</c> or <c>x_project</c>.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether there is such a key.</returns>
    public static bool TryParse(string? name, [NotNullWhen(true)] out GroupKey? key)
    {
        key = All.FirstOrDefault(known => known.Name == name);
        if (key is null && name is not null && name.Length > OwnPrefix.Length && name.StartsWith(OwnPrefix, StringComparison.Ordinal))
            key = new GroupKey(name);
        return key is not null;
    }

    /// <summary>The word of the key.</summary>
    public override string ToString() => Name;
}
