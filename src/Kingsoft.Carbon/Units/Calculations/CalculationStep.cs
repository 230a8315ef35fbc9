using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>One operation of a calculation.</summary>
/// <param name="Left">What has come out so far.</param>
/// <param name="Operation"><c>×</c>, <c>÷</c>, <c>+</c> or <c>−</c>.</param>
/// <param name="Right">The next quantity.</param>
/// <param name="Result">What comes out.</param>
/// <param name="Cancelled">The units that are gone with it.</param>
internal sealed record CalculationStep(
    CalculationValue Left, char Operation, CalculationValue Right, CalculationValue Result, ImmutableArray<Unit> Cancelled);
