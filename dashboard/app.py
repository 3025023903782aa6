"""The script that Streamlit runs at every turn.

A process that reads a report loads it as well, as every process loads the script that started it,
but under another name: there is nothing here for it, and it must not draw.
"""

if __name__ == "__main__":
    from dashboard.navigation import show

    show()
