using System.Collections.Immutable;

namespace Kingsoft.Carbon.Instruments;

/// <summary>The names under which an organization may have certificates retired: its own and those of the entities in its rows.</summary>
internal sealed class ReporterNames
{
    private readonly ImmutableHashSet<string> _names;

    /// <param name="organization">The organization; null where nobody names it, and then there is nothing to compare with.</param>
    /// <param name="entities">The entities of the rows.</param>
    public ReporterNames(string? organization, IEnumerable<string> entities) =>
        _names = organization is null ? [] : [Plain(organization), .. entities.Select(Plain)];

    /// <summary>Whether a name is one of them, or nothing says that it is not.</summary>
    public bool MayBe(string name) => _names.IsEmpty || _names.Contains(Plain(name));

    // Spaces, case and marks are no other name.
    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
