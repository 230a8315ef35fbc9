namespace Kingsoft.Carbon.Estimates;

/// <summary>What an estimation factor does with a row of its activity.</summary>
public enum EstimateMode
{
    /// <summary>The row becomes the other activity: IT load becomes the energy of the site.</summary>
    Replace = 1,

    /// <summary>The row also causes the other activity: a kilowatt-hour bought also causes losses of the grid.</summary>
    Add = 2,
}
