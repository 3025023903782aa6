"""Figures: how many, of what, according to whom."""

from dashboard.elements.measures import figure_page

figure_page()
