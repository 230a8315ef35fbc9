namespace Kingsoft.Carbon.Tracking;

/// <summary>One cause of a restatement, with what it added.</summary>
public sealed record RestatementStep
{
    internal RestatementStep(RestatementCause cause, string description, Co2e amount)
    {
        Cause = cause;
        Description = description;
        Amount = amount;
    }

    /// <summary>The kind of cause.</summary>
    public RestatementCause Cause { get; }

    /// <summary>What happened.</summary>
    public string Description { get; }

    /// <summary>What it added to the figure.</summary>
    public Co2e Amount { get; }
}
