using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A section of a page; one that has nothing to show says why, and is left out.</summary>
/// <param name="Id">The name by which the page links to it.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Parts">What stands in it.</param>
/// <param name="LeftOutBecause">Why it is left out, where it has no parts.</param>
internal sealed record PageSection(string Id, string Title, ImmutableArray<PagePart> Parts, string LeftOutBecause)
{
    public bool IsShown => !Parts.IsEmpty;
}
