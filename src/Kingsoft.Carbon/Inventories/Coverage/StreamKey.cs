namespace Kingsoft.Carbon.Coverage;

/// <summary>A kind of rows and their scope.</summary>
internal readonly record struct StreamKey(CoverageKind Kind, Scope Scope);
