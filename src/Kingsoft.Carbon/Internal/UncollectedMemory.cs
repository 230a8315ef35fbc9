using System.Runtime.InteropServices;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// Memory for values without references, of which the garbage collector knows nothing: megabytes of arrays make it look at everything
/// again. Given back when it is disposed of, or nothing refers to it any more.
/// </summary>
internal sealed class UncollectedMemory : SafeBuffer
{
    /// <summary>Takes memory, with anything in it.</summary>
    /// <exception cref="OutOfMemoryException">There is no more.</exception>
    public UncollectedMemory(int bytes)
        : base(ownsHandle: true)
    {
        SetHandle(Marshal.AllocHGlobal(bytes));
        Initialize((ulong)bytes);
    }

    protected override bool ReleaseHandle()
    {
        Marshal.FreeHGlobal(handle);
        return true;
    }
}
