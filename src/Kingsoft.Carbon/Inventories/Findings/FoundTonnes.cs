namespace Kingsoft.Carbon;

/// <summary>
/// The tonnes of a finding by scope, for rules that ask in which figure they are. A finding that was read again does not know them, and is
/// still the same one: they are no part of what is compared.
/// </summary>
internal sealed class FoundTonnes : IEquatable<FoundTonnes>
{
    private readonly Dictionary<Scope, decimal> _ofScopes;

    private FoundTonnes(Dictionary<Scope, decimal> ofScopes, bool areKnown) => (_ofScopes, AreKnown) = (ofScopes, areKnown);

    public static FoundTonnes NotKnown { get; } = new([], areKnown: false);

    /// <summary>Whether it is known of every tonne of which scope it is.</summary>
    public bool AreKnown { get; }

    public static FoundTonnes Known(IEnumerable<KeyValuePair<Scope, decimal>> ofScopes) => new(new(ofScopes), areKnown: true);

    /// <summary>The tonnes of some scopes.</summary>
    public decimal Of(IEnumerable<Scope> scopes) => scopes.Sum(scope => _ofScopes.GetValueOrDefault(scope));

    public bool Equals(FoundTonnes? other) => other is not null;

    public override bool Equals(object? obj) => obj is FoundTonnes;

    public override int GetHashCode() => 0;
}
