using System.Collections.Immutable;

namespace Kingsoft.Carbon.Internal;

/// <summary>A column that stands in for others: where a file has it, it may leave them out.</summary>
internal sealed record CsvStandIn(string Column, ImmutableArray<string> InsteadOf);
